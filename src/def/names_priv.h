/* The vocabulary handed in by def_use(); asserts that it was. */
#ifndef DEF_NAMES_PRIV_H
#define DEF_NAMES_PRIV_H

const struct def_vocabulary *names_vocabulary(void);

#endif
