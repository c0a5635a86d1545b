#include "model/snapshot_subjects.h"

static int
compare_contacts(const void *left, const void *right)
{
    const struct welcome_contact *a = left;
    const struct welcome_contact *b = right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

void
subjects_link_welcome(struct snapshot *snapshot)
{
    for (size_t i = 0; i < snapshot->welcomes.count; i++) {
        struct welcome *welcome = &snapshot->welcomes.items[i];
        welcome->picture = snapshot_find_picture(snapshot, welcome->picture_id);
    }
    for (size_t i = 0; i < snapshot->contacts.count; i++) {
        struct welcome_contact *contact = &snapshot->contacts.items[i];
        contact->promise = snapshot_find_service(snapshot, contact->promise_id);
    }
    SORT_ROWS(snapshot->contacts, compare_contacts);
}
