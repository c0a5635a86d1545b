#include "model/snapshot_subjects.h"

#include <stdlib.h>

#include "base/memory.h"
#include "model/snapshot_order.h"

#define STRIDE 7 // of visits: the next one lies in another row and column

static bool
link_behaviour(const struct linking *linking, void *row)
{
    const struct behaviour *behaviour = row;
    const struct snapshot *snapshot = linking->snapshot;
    return order_find_row(snapshot->roles.items, snapshot->roles.count,
                          sizeof *snapshot->roles.items, behaviour->role_id) &&
           order_find_row(
               snapshot->competences.items, snapshot->competences.count,
               sizeof *snapshot->competences.items, behaviour->competence_id);
}

static int
compare_roles(const void *left, const void *right)
{
    const struct role *a = *(const struct role *const *)left;
    const struct role *b = *(const struct role *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_competences(const void *left, const void *right)
{
    const struct competence *a = *(const struct competence *const *)left;
    const struct competence *b = *(const struct competence *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_behaviours(const void *left, const void *right)
{
    const struct behaviour *a = *(const struct behaviour *const *)left;
    const struct behaviour *b = *(const struct behaviour *const *)right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static int
compare_expectations(const void *left, const void *right)
{
    const struct expectation *a = left;
    const struct expectation *b = right;
    int order = rows_compare_numbers(a->position, b->position);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static size_t
choose_roles(const struct snapshot *snapshot, const struct role **chosen)
{
    size_t count = snapshot->roles.count;
    const struct role **items = memory_grow(NULL, count, sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = &snapshot->roles.items[i];
    }
    rows_sort(items, count, sizeof *items, compare_roles);
    count = count < MATRIX_ROLES_MAX ? count : MATRIX_ROLES_MAX;
    for (size_t i = 0; i < count; i++) {
        chosen[i] = items[i];
    }
    free(items);
    return count;
}

static size_t
choose_competences(const struct snapshot *snapshot,
                   const struct competence **chosen)
{
    size_t count = snapshot->competences.count;
    const struct competence **items = memory_grow(NULL, count, sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = &snapshot->competences.items[i];
    }
    rows_sort(items, count, sizeof *items, compare_competences);
    count = count < MATRIX_COMPETENCES_MAX ? count : MATRIX_COMPETENCES_MAX;
    for (size_t i = 0; i < count; i++) {
        chosen[i] = items[i];
    }
    free(items);
    return count;
}

// Returns the number of cells for a behaviour that has none.
static size_t
find_cell(const struct matrix *matrix, const struct behaviour *behaviour)
{
    for (size_t row = 0; row < matrix->competence_count; row++) {
        if (matrix->competences[row]->id != behaviour->competence_id) {
            continue;
        }
        for (size_t column = 0; column < matrix->role_count; column++) {
            if (matrix->roles[column]->id == behaviour->role_id) {
                return row * matrix->role_count + column;
            }
        }
    }
    return matrix->role_count * matrix->competence_count;
}

static void
fill_cells(struct snapshot *snapshot, struct matrix *matrix)
{
    size_t cells = matrix->role_count * matrix->competence_count;
    for (size_t i = 0; i < snapshot->behaviours.count; i++) {
        struct behaviour *behaviour = &snapshot->behaviours.items[i];
        behaviour->cell = find_cell(matrix, behaviour);
        if (behaviour->cell < cells) {
            LIST_ADD(&snapshot->arena, &matrix->cells[behaviour->cell],
                     behaviour);
        }
    }
    for (size_t i = 0; i < cells; i++) {
        if (matrix->cells[i].count > 1) {
            qsort(matrix->cells[i].items, matrix->cells[i].count,
                  sizeof(void *), compare_behaviours);
        }
    }
}

static size_t
greatest_divisor(size_t left, size_t right)
{
    return right == 0 ? left : greatest_divisor(right, left % right);
}

// The first behaviour of every cell, then the second: cells in strides that
// meet each once.
static void
list_visits(struct snapshot *snapshot, struct matrix *matrix)
{
    size_t cells = matrix->role_count * matrix->competence_count;
    size_t stride = STRIDE;
    while (cells > 0 && greatest_divisor(stride, cells) != 1) {
        stride++;
    }
    size_t seen = 1;
    for (size_t nth = 0; seen > 0; nth++) {
        seen = 0;
        for (size_t i = 0; i < cells; i++) {
            const struct behaviour_list *cell =
                &matrix->cells[i * stride % cells];
            if (nth < cell->count) {
                LIST_ADD(&snapshot->arena, &matrix->visits, cell->items[nth]);
                seen++;
            }
        }
    }
}

size_t
subjects_link_matrix(const struct linking *linking, struct snapshot *snapshot)
{
    struct matrix *matrix = &snapshot->matrix;
    SORT_ROWS(snapshot->roles, rows_compare_ids);
    SORT_ROWS(snapshot->competences, rows_compare_ids);
    SORT_ROWS(snapshot->behaviours, rows_compare_ids);
    SORT_ROWS(snapshot->expectations, compare_expectations);
    size_t dropped = KEEP_ROWS(linking, snapshot->behaviours, link_behaviour);
    matrix->role_count = choose_roles(snapshot, matrix->roles);
    matrix->competence_count =
        choose_competences(snapshot, matrix->competences);
    fill_cells(snapshot, matrix);
    list_visits(snapshot, matrix);
    return dropped;
}
