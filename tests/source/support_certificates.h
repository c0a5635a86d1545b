// Certificates made by openssl: an authority and what it signs.
#ifndef PEJL_TESTS_SOURCE_SUPPORT_CERTIFICATES_H
#define PEJL_TESTS_SOURCE_SUPPORT_CERTIFICATES_H

#include "source/support_source.h"

// Make ca.pem in the folder, and other.pem, an authority that signs nothing.
void
certificates_make(const struct folder *folder);

// Sign NAME.pem and NAME.key for the subject alternative names given
// ("IP:127.0.0.1"), valid between two times ("20200101000000Z").
void
certificates_sign(const struct folder *folder, const char *name,
                  const char *alternatives, const char *from,
                  const char *until);

// As certificates_sign, from an hour ago until `days` from now.
void
certificates_sign_for(const struct folder *folder, const char *name,
                      const char *alternatives, int days);

// Serve NAME.pem on a port of the loopback by openssl s_server; the process
// is ended by certificates_end.
int
certificates_serve(const struct folder *folder, const char *name,
                   unsigned port);
void
certificates_end(int process);

#endif
