#ifndef BASE_ATTR_H
#define BASE_ATTR_H

/*
 * What the compiler should check for us. Plain C11 has no word for it; gcc and
 * clang share this one.
 */

/* The argument number FMT is a printf format whose values begin at ARGS (0: a va_list). */
#define ATTR_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))

/* The caller must look at the result. */
#define ATTR_NODISCARD __attribute__((warn_unused_result))

/* The function does not come back. */
#define ATTR_NORETURN __attribute__((noreturn))

/* The result is derived from the format in argument ARG and may be used as one. */
#define ATTR_FORMAT_ARG(arg) __attribute__((format_arg(arg)))

#endif
