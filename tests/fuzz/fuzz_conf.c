/* A settings file or screen definition of any bytes: faults with their line, or values in range.
 * The file is read as settings are; its text also as a screen definition. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "def/load.h"
#include "def/names.h"
#include "def/settings.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* libconfig 1.5 forgets a text that a syntax error follows */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libconfig";
}

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool is_action(const char *name)
{
    return strcmp(name, "open") == 0;
}

static bool key_parse(const char *name, int *ret_key)
{
    *ret_key = name[0];
    return name[1] == '\0';
}

static const char *path(void)
{
    static char name[64];

    if (name[0] == '\0')
        snprintf(name, sizeof(name), "/tmp/foothold-fuzz-%ld", (long)getpid());
    return name;
}

static void as_settings(const uint8_t *data, size_t size)
{
    struct settings settings;
    struct str errors;
    FILE *file = fopen(path(), "w");

    must(file != NULL && fwrite(data, 1, size, file) == size && fclose(file) == 0);
    must(chmod(path(), 0600) == 0);
    settings_init(&settings);
    str_init(&errors);
    must(settings_load_file(&settings, path(), &errors) == (errors.len == 0));
    must(settings.escdelay >= 1 && settings.escdelay <= 1000);
    must(settings.lock_minutes >= 1 && settings.lock_minutes <= 480);
    must(settings.colour >= 0 && settings.colour <= SETTINGS_COLOUR_256);
    settings_print(&settings, &errors);
    str_finish(&errors);
    settings_finish(&settings);
    unlink(path());
}

static void as_screen(const uint8_t *data, size_t size)
{
    static const struct def_vocabulary vocabulary = {is_action, key_parse, is_action};
    struct loader *loader = loader_create();
    char *text = malloc(size + 1);
    struct str errors;

    memcpy(text, data, size);
    text[size] = '\0';
    def_use(&vocabulary);
    str_init(&errors);
    loader_add(loader, "x.cfg", text);
    must((loader_finish(loader, &errors) == NULL) == (errors.len > 0));
    str_finish(&errors);
    loader_destroy(loader);
    free(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    as_settings(data, size);
    as_screen(data, size);
    return 0;
}
