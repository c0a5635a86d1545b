#include "cli/check_writing.h"

#include "app/setup.h"
#include "base/text.h"
#include "cli/schema.h"
#include "cli/verdict.h"
#include "source/pin.h"

// Takes leave to write, and changes nothing.
static const char nothing[] =
    "UPDATE schema_version SET version = version WHERE version < 0";

static bool
check_codes(const char *pin_file)
{
    struct pin_list list;
    struct text_builder words = {0};
    bool is_read = pin_read(&list, pin_file);
    bool is_right = is_read && list.count > 0;

    if (!is_read)
        text_append_format(&words, "%s: the line above says why", pin_file);
    else if (list.count == 0)
        text_append_format(&words,
                           "%s holds nobody: add them with pejl pin %s NAME",
                           pin_file, pin_file);
    else
        text_append_format(&words, "%zu %s may write", list.count,
                           list.count == 1 ? "person" : "persons");
    verdict_print("codes", is_right ? VERDICT_OK : VERDICT_FAULT, words.data);
    text_destroy(&words);
    pin_wipe(&list, sizeof list);
    return is_right;
}

// Whatever is refused is read back, to tell a rule of the database's from a
// page that is none: so that takes leave to read, too.
static const char *
find_fault(struct source *source)
{
    struct source_statement statement = {.sql = nothing};

    if (source == NULL)
        return "the line above says why";
    switch (source_execute(source, &statement, 1)) {
    case SOURCE_DONE:
        break;
    case SOURCE_DENIED:
        return "what is written here is not taken: name who may execute and "
               "query in [meeting] credential_file";
    default:
        return "what is written here cannot be sent: the line above says why";
    }
    return schema_read_number(source, "SELECT 1") == 1
               ? NULL
               : "who may write may not read: give them query, too";
}

bool
check_writing(const struct settings *settings)
{
    struct source_options options = setup_source(settings);
    struct source *source;
    const char *fault;
    bool has_codes;

    if (!settings->meeting.may_write)
        return true;
    has_codes = check_codes(settings->meeting.pin_file);
    if (settings->meeting.credential_file != NULL)
        options.credential_file = settings->meeting.credential_file;
    options.may_write = true;
    source = settings->source.location == NULL
                 ? NULL
                 : source_open(settings->source.location, &options);
    fault = find_fault(source);
    verdict_print("writing", fault == NULL ? VERDICT_OK : VERDICT_FAULT, fault);
    source_close(source);
    return has_codes && fault == NULL;
}
