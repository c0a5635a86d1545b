// libcurl, loaded when a server is to be asked: with the forty libraries that
// it brings it would take 5 MB of every board that reads a file.
#ifndef PEJL_SOURCE_CURL_LIBRARY_H
#define PEJL_SOURCE_CURL_LIBRARY_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

// Its functions, by their names without "curl_". Nobody checks the types of
// options: what is a long must be a long.
struct curl_library {
    CURLcode (*global_init)(long flags);
    void (*global_cleanup)(void);
    CURL *(*easy_init)(void);
    CURLcode (*easy_setopt)(CURL *easy, CURLoption option, ...);
    CURLcode (*easy_getinfo)(CURL *easy, CURLINFO info, ...);
    CURLHcode (*easy_header)(CURL *easy, const char *name, size_t index,
                             unsigned origin, int request,
                             struct curl_header **header);
    const char *(*easy_strerror)(CURLcode code);
    void (*easy_cleanup)(CURL *easy);
    CURLM *(*multi_init)(void);
    CURLMcode (*multi_add_handle)(CURLM *multi, CURL *easy);
    CURLMcode (*multi_remove_handle)(CURLM *multi, CURL *easy);
    CURLMcode (*multi_perform)(CURLM *multi, int *running);
    CURLMcode (*multi_poll)(CURLM *multi, struct curl_waitfd *extra,
                            unsigned count, int timeout_ms, int *ready);
    CURLMsg *(*multi_info_read)(CURLM *multi, int *left);
    CURLMcode (*multi_cleanup)(CURLM *multi);
    struct curl_slist *(*slist_append)(struct curl_slist *list,
                                       const char *text);
    void (*slist_free_all)(struct curl_slist *list);
    time_t (*getdate)(const char *words, const time_t *unused);
};

// Load it, once and for as long as the program runs. False, logged with the
// remedy, if it is missing or lacks one of the functions. Any thread.
bool
curl_library_load(struct curl_library *library);

#endif
