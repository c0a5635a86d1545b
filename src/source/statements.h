// Statements: a file of SQL cut into its statements.
#ifndef PEJL_SOURCE_STATEMENTS_H
#define PEJL_SOURCE_STATEMENTS_H

// Cut the first statement off `*rest`, in place, and move `*rest` behind it.
// Returns it without the comments before it and without its semicolon, or NULL
// if nothing but comments is left. A semicolon in a text, in a comment or in
// the body of a trigger ends nothing; what no semicolon ends is the last.
char *
source_split_statement(char **rest);

#endif
