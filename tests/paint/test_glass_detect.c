#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "paint/glass_detect.h"

static void
test_software(void **state)
{
    (void)state;
    assert_true(glass_detect_software(NULL));
    assert_true(glass_detect_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
    assert_true(glass_detect_software("softpipe"));
    assert_true(glass_detect_software("Mesa DRI swrast"));
    assert_true(glass_detect_software("Software Rasterizer"));
    assert_false(glass_detect_software("V3D 4.2"));
    assert_false(glass_detect_software("Mesa Intel(R) UHD Graphics 620"));
    assert_false(glass_detect_software("AMD Radeon Graphics (radeonsi)"));
}

static void
make_file(const char *folder, const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
}

static void
test_node(void **state)
{
    (void)state;
    char folder[] = "/tmp/pejl-dri-XXXXXX";
    assert_non_null(mkdtemp(folder));
    assert_false(glass_detect_node(folder));
    make_file(folder, "card0");
    assert_false(glass_detect_node(folder)); // shows, but does not render
    make_file(folder, "renderD128");
    assert_true(glass_detect_node(folder));
    char path[128];
    snprintf(path, sizeof path, "%s/card0", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/renderD128", folder);
    unlink(path);
    rmdir(folder);
    assert_false(glass_detect_node(folder));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_software),
        cmocka_unit_test(test_node),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
