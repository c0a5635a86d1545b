#include "source/source_rqlite.h"

enum { SLOW_BYTES_PER_S = 1024, HEADER_BYTES = 64 << 10 };

struct http_settings
source_rqlite_settings(const struct rqlite_location *location,
                       const struct source_options *options)
{
    int total_ms = options->total_timeout_ms;
    return (struct http_settings){
        .is_secure = location->is_secure,
        .ca_file = options->ca_file,
        .client_certificate_file = options->client_certificate_file,
        .client_key_file = options->client_key_file,
        .proxy = options->proxy,
        .limits =
            {
                .total_ms = total_ms,
                .connect_ms = total_ms / 4,
                .answer_ms = total_ms / 4,
                .slow_bytes_per_s = SLOW_BYTES_PER_S,
                .slow_s = total_ms >= 2000 ? total_ms * 3 / 4000 : 1,
                .body_bytes = options->reply_limit,
                .header_bytes = HEADER_BYTES,
            },
    };
}
