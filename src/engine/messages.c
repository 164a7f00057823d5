/* src/engine/messages.c: what was said in this session, the last of it first. */
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

enum { KEPT = 200, COLUMNS = 3 };

struct message {
    char at[9]; /* 10:42:31 */
    enum message_level level;
    char *text;
};

static struct column_def columns[] = {{.name = "at", .label = N_("Said at"), .width = 8},
                                      {.name = "level", .label = N_("Kind"), .width = 8},
                                      {.name = "text", .label = N_("Message")}};
static const struct screen_def messages_def = {.name = "messages",
                                               .kind = SCREEN_LIST,
                                               .title = N_("Messages of this session"),
                                               .empty = N_("Nothing has been said yet"),
                                               .explain = "text",
                                               .columns = columns,
                                               .n_columns = COLUMNS};

static const char *word_of(enum message_level level)
{
    return level == MESSAGE_ERROR ? _("error") : level == MESSAGE_WARNING ? _("warning") : "";
}

static void forget_first(struct app *app)
{
    free(app->said[0].text);
    app->n_said--;
    memmove(app->said, app->said + 1, app->n_said * sizeof *app->said);
}

void messages_note(struct app *app, enum message_level level, const char *text)
{
    time_t now = time(NULL);
    struct tm local = {0};

    if (!*text)
        return;
    if (!app->said)
        app->said = xcalloc(KEPT, sizeof *app->said);
    if (app->n_said == KEPT)
        forget_first(app);
    struct message *message = &app->said[app->n_said++];
    *message = (struct message){.level = level, .text = xstrdup(text)};
    if (localtime_r(&now, &local))
        strftime(message->at, sizeof message->at, "%H:%M:%S", &local);
}

void messages_finish(struct app *app)
{
    while (app->n_said)
        forget_first(app);
    free(app->said);
    app->said = NULL;
}

int messages_open(struct view *view)
{
    const struct app *app = view->app;
    const char **cells = xcalloc(app->n_said + 1, COLUMNS * sizeof *cells);

    for (size_t i = 0; i < app->n_said; i++) {
        const struct message *message = &app->said[app->n_said - 1 - i];
        cells[COLUMNS * i] = message->at;
        cells[COLUMNS * i + 1] = word_of(message->level);
        cells[COLUMNS * i + 2] = message->text;
    }
    struct view *list = view_create(view->app, &messages_def, NULL);
    list_set_rows(list, app->n_said, cells);
    app_push(view->app, list);
    free(cells);
    return R_REDRAW;
}
