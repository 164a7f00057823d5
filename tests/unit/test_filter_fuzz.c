/* link: base def engine stub_db fuzz/fuzz_filter */
/* The filter's fuzz target (tests/fuzz) without a fuzzer: a fixed draw of expressions made of its
 * dictionary's words and of stray bytes, for every column. `make fuzz NAME=filter` goes on longer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { WORDS = 64, RUNS = 60000, SIZE = 400 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char words[WORDS][40];
static size_t n_words;
static uint64_t rng = 8191;

static unsigned draw(unsigned sides)
{
    rng = rng * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(rng >> 33) % sides;
}

/* One line of a libFuzzer dictionary: "text" with \" and \xHH. */
static void read_word(const char *line, char *to)
{
    for (const char *s = line + 1; *s && *s != '"'; s++) {
        unsigned byte = (unsigned char)*s;

        if (*s == '\\' && s[1] == 'x' && sscanf(s + 2, "%2x", &byte) == 1)
            s += 3;
        else if (*s == '\\')
            byte = (unsigned char)*++s;
        *to++ = (char)byte;
    }
    *to = '\0';
}

static int read_words(void **state)
{
    char line[40];
    FILE *file = fopen("tests/fuzz/filter.dict", "r");

    (void)state;
    if (!file)
        return -1;
    while (n_words < WORDS && fgets(line, sizeof line, file))
        read_word(line, words[n_words++]);
    fclose(file);
    return n_words > 20 ? 0 : -1;
}

static size_t expression(uint8_t *to)
{
    size_t n = 1;

    to[0] = (uint8_t)draw(256);
    for (unsigned i = draw(7) + 1; i > 0 && n + 40 < SIZE; i--) {
        const char *word = words[draw((unsigned)n_words)];

        memcpy(to + n, word, strlen(word));
        n += strlen(word);
        if (draw(5) == 0)
            to[n++] = (uint8_t)(draw(2) ? ' ' : draw(256));
    }
    return n;
}

static void means_one_thing(void **state)
{
    uint8_t in[SIZE];

    (void)state;
    for (int i = 0; i < RUNS; i++)
        assert_int_equal(LLVMFuzzerTestOneInput(in, expression(in)), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(means_one_thing)};

    return cmocka_run_group_tests(tests, read_words, NULL);
}
