// A web server: nginx on the loopback, over TLS, that serves a folder.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_WEB_H
#define PEJL_TESTS_SOURCE_SUPPORT_WEB_H

#include "source/support_source.h"

#include <sys/types.h>

struct web {
    struct folder folder; // its own files; its certificate's authority, ca.pem
    unsigned port;
    pid_t process;
};

// Start one that serves `root`. Below /moved/ it sends elsewhere, below /login/
// it answers with a page, below /locked/ it asks for a password, and below
// /ill/ it is not well. Fails the test if nginx is not installed.
void
web_start(struct web *web, const char *root);

// End it, so that its port is closed; and start it again.
void
web_end(struct web *web);
void
web_resume(struct web *web);

// Count the answers with this status for what ends so ("public.db"), as its
// log tells them.
size_t
web_count(const struct web *web, const char *name, int status);

// Return what it wrote in its log, to be freed.
char *
web_log(const struct web *web);

// End it and remove its folder.
void
web_stop(struct web *web);

#endif
