#include "source/curl_library.h"

#include "base/log.h"

#include <dlfcn.h>
#include <string.h>

#define FILE_NAME "libcurl.so.4"

static const struct {
    const char *name;
    size_t place;
} symbols[] = {
#define SYMBOL(name)                                       \
    {                                                      \
        "curl_" #name, offsetof(struct curl_library, name) \
    }
    SYMBOL(global_init),         SYMBOL(global_cleanup),
    SYMBOL(easy_init),           SYMBOL(easy_setopt),
    SYMBOL(easy_getinfo),        SYMBOL(easy_header),
    SYMBOL(easy_strerror),       SYMBOL(easy_cleanup),
    SYMBOL(multi_init),          SYMBOL(multi_add_handle),
    SYMBOL(multi_remove_handle), SYMBOL(multi_perform),
    SYMBOL(multi_poll),          SYMBOL(multi_info_read),
    SYMBOL(multi_cleanup),       SYMBOL(slist_append),
    SYMBOL(slist_free_all),      SYMBOL(getdate),
#undef SYMBOL
};

bool
curl_library_load(struct curl_library *library)
{
    // Never let go of: OpenSSL leaves behind what is done at the very end.
    void *file = dlopen(FILE_NAME, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
        void *symbol = file != NULL ? dlsym(file, symbols[i].name) : NULL;
        if (symbol == NULL) {
            log_error("libcurl cannot be used: %s; version 7.87 or newer is "
                      "needed, on Debian the package libcurl4",
                      dlerror());
            return false;
        }
        // ISO C knows no other way from a data pointer to a function.
        memcpy((char *)library + symbols[i].place, &symbol, sizeof symbol);
    }
    return true;
}
