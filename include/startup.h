/* startup.h: what is done before anything else, so that nothing of the surroundings can be used
 * against the person who works here. */
#ifndef STARTUP_H
#define STARTUP_H

/* No core files, no debugger of the same user, no rights gained later, files for their owner only;
 * standard descriptors that are closed lead to /dev/null, or the next file or connection would get
 * their number. The time of day is Copenhagen's, as in everything that the server says. */
void startup_harden(void);

/* For --login: keep of the environment what terminal and language need, and nothing else. */
void startup_clear_environment(void);

/* Where translations lie: beside the program where it was built, else where they were installed. */
const char *startup_locale_dir(void);

#endif
