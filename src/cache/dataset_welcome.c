#include "cache/dataset_column.h"
#include "model/snapshot.h"

static const char *const contact_kind_words[] = {
    [CONTACT_CITIZENS] = "citizens",
    [CONTACT_COMPANIES] = "companies",
    [CONTACT_OTHERS] = "others",
};

const struct field dataset_welcome_fields[6] = {
    COLUMN(welcome, ID, id),
    COLUMN(welcome, LABEL, name_en),
    COLUMN(welcome, LABEL, lead),
    COLUMN(welcome, LABEL, lead_en),
    COLUMN(welcome, REFERENCE, picture_id),
    COLUMN(welcome, LABEL, picture_alt),
};

const struct field dataset_welcome_contact_fields[9] = {
    COLUMN(welcome_contact, ID, id),
    COLUMN(welcome_contact, COUNT, position),
    COLUMN_WORD(welcome_contact, kind, contact_kind_words),
    COLUMN(welcome_contact, LABEL, title),
    COLUMN(welcome_contact, LABEL, title_en),
    COLUMN(welcome_contact, LABEL, text),
    COLUMN(welcome_contact, LABEL, text_en),
    COLUMN(welcome_contact, LABEL, phone),
    COLUMN(welcome_contact, REFERENCE, promise_id),
};

const struct field dataset_opening_hours_fields[8] = {
    COLUMN(opening_hours, ID, id),
    COLUMN(opening_hours, INT, weekday),
    COLUMN(opening_hours, DAY, day),
    COLUMN(opening_hours, FLAG, is_closed),
    COLUMN(opening_hours, LABEL, opens_at),
    COLUMN(opening_hours, LABEL, closes_at),
    COLUMN(opening_hours, LABEL, reason),
    COLUMN(opening_hours, LABEL, reason_en),
};
