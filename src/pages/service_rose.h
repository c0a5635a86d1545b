// The rose of a promise of service: how long people waited for their answer.
#ifndef PEJL_PAGES_SERVICE_ROSE_H
#define PEJL_PAGES_SERVICE_ROSE_H

#include "pages/page.h"

// Draw the rose, the typical wait in its hub and what it tells beside it.
void
service_rose_draw(struct page *page, const struct service_promise *promise);

#endif
