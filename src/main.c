#include "cli/cli.h"
#include "paint/picture_helper.h"

#include <string.h>

int
main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], PICTURE_HELPER_ARGUMENT) == 0)
        return picture_helper_main();
    return cli_run(argc, argv);
}
