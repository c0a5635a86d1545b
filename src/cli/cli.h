// The command line: which command is meant, and what it answers.
#ifndef PEJL_CLI_CLI_H
#define PEJL_CLI_CLI_H

// Run the command that the arguments name. Returns the exit status: 0 done,
// 1 not done (the cause and its remedy stand on standard error), 2 the
// arguments are wrong.
int
cli_run(int argc, char **argv);

#endif
