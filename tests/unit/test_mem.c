/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

static void copies(void **state)
{
    char *a = xstrdup("Ærø"), *b = xstrndup("Ærø", 2), *c = xstrndup("ab", 9);

    (void)state;
    assert_string_equal(a, "Ærø");
    assert_string_equal(b, "Æ");
    assert_string_equal(c, "ab");
    free(a);
    free(b);
    free(c);
}

static void zero_sizes_give_memory(void **state)
{
    void *a = xmalloc(0), *b = xcalloc(0, 0), *c = xrealloc(NULL, 0);

    (void)state;
    assert_true(a != NULL && b != NULL && c != NULL);
    free(a);
    free(b);
    free(c);
}

static int told;

static void tell(void)
{
    if (write(told, "restored", 8) < 0)
        _exit(1);
}

/* A child whose size overflows: calls the restorer once, says why, and ends with MEM_EXIT. */
static void exhaustion_restores_and_exits(void **state)
{
    int hook[2], words[2], status;
    char heard[32] = "", said[120] = "";
    pid_t child;

    (void)state;
    assert_int_equal(pipe(hook) | pipe(words), 0);
    child = fork();
    if (child == 0) {
        told = hook[1];
        dup2(words[1], STDERR_FILENO);
        mem_on_exhausted(tell);
        free(xreallocarray(NULL, SIZE_MAX / 2, 4));
        _exit(0);
    }
    close(hook[1]);
    close(words[1]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), MEM_EXIT);
    assert_int_equal(read(hook[0], heard, sizeof(heard) - 1), 8);
    assert_true(read(words[0], said, sizeof(said) - 1) > 0);
    assert_string_equal(heard, "restored");
    assert_non_null(strstr(said, "out of memory"));
    close(hook[0]);
    close(words[0]);
}

static void wipe_clears(void **state)
{
    char secret[] = "6101800049";

    (void)state;
    mem_wipe(secret, 4);
    assert_memory_equal(secret, "\0\0\0\0800049", sizeof(secret));
}

static void arena_keeps_all(void **state)
{
    struct arena arena;
    char *first, *big, *texts[500];

    (void)state;
    arena_init(&arena);
    first = arena_strdup(&arena, "first");
    for (int i = 0; i < 500; i++)
        texts[i] = arena_printf(&arena, "%d æøå", i);
    big = arena_alloc(&arena, 100000);
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(big[i], 0);
    memset(big, 'x', 100000);
    assert_string_equal(first, "first");
    assert_string_equal(texts[0], "0 æøå");
    assert_string_equal(texts[499], "499 æøå");
    assert_string_equal(arena_strndup(&arena, "abcdef", 3), "abc");
    for (size_t size = 1; size < 40; size++)
        assert_int_equal((uintptr_t)arena_alloc(&arena, size) % _Alignof(max_align_t), 0);
    arena_finish(&arena);
    assert_string_equal(arena_strdup(&arena, "again"), "again");
    arena_finish(&arena);
}

static void str_grows(void **state)
{
    struct str str;

    (void)state;
    str_init(&str);
    assert_string_equal(str.s, "");
    for (int i = 0; i < 1000; i++)
        str_add(&str, "abc");
    assert_int_equal(str.len, 3000);
    assert_int_equal(strlen(str.s), 3000);
    str_truncate(&str, 4);
    str_truncate(&str, 99);
    assert_string_equal(str.s, "abca");
    str_reset(&str);
    assert_string_equal(str.s, "");
    str_printf(&str, "%s-%03d", "x", 7);
    str_add_char(&str, '!');
    str_add_fill(&str, '.', 3);
    str_add_n(&str, "a\0b", 3);
    assert_int_equal(str.len, 12);
    assert_memory_equal(str.s, "x-007!...a\0b", 13);
    str_finish(&str);
    assert_string_equal(str.s, "");
}

static void str_take_gives_away(void **state)
{
    struct str str;
    char *taken;

    (void)state;
    str_init(&str);
    taken = str_take(&str);
    assert_string_equal(taken, "");
    free(taken);
    str_add(&str, "mine");
    taken = str_take(&str);
    assert_string_equal(taken, "mine");
    assert_string_equal(str.s, "");
    free(taken);
    str_finish(&str);
}

static void vec_holds(void **state)
{
    struct vec vec;

    (void)state;
    vec_init(&vec, sizeof(int));
    for (int i = 0; i < 100; i++)
        *(int *)vec_push(&vec) = i;
    *(int *)vec_insert(&vec, 0) = -1;
    *(int *)vec_insert(&vec, 50) = 1000;
    assert_int_equal(vec.len, 102);
    assert_int_equal(*(int *)vec_at(&vec, 0), -1);
    assert_int_equal(*(int *)vec_at(&vec, 49), 48);
    assert_int_equal(*(int *)vec_at(&vec, 50), 1000);
    assert_int_equal(*(int *)vec_at(&vec, 101), 99);
    vec_remove(&vec, 50);
    vec_remove(&vec, vec.len - 1);
    assert_int_equal(*(int *)vec_at(&vec, 50), 49);
    assert_int_equal(vec.len, 100);
    vec_reset(&vec);
    assert_int_equal(*(int *)vec_push(&vec), 0);
    vec_finish(&vec);
    assert_int_equal(vec.len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copies),
        cmocka_unit_test(zero_sizes_give_memory),
        cmocka_unit_test(exhaustion_restores_and_exits),
        cmocka_unit_test(wipe_clears),
        cmocka_unit_test(arena_keeps_all),
        cmocka_unit_test(str_grows),
        cmocka_unit_test(str_take_gives_away),
        cmocka_unit_test(vec_holds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
