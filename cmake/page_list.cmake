# Gather the kinds of page that there are into a header: cmake
#   -D FOLDERS=DIR;DIR -D HEADER=FILE -P page_list.cmake
#
# A kind is declared by a line of a .c file: PAGE_KIND(name, IN_CYCLE) = {…};
# or PAGE_KIND(name, BESIDE) for what no cycle may hold. See src/pages/page.h.
cmake_minimum_required(VERSION 3.24)

set(names)
set(rows)
set(cycle)
foreach(folder ${FOLDERS})
  file(GLOB files ${folder}/*.c)
  list(SORT files)
  foreach(file ${files})
    file(STRINGS ${file} lines REGEX "^PAGE_KIND\\(")
    string(REGEX MATCHALL "PAGE_KIND\\([^)]*\\)" kinds "${lines}")
    foreach(kind ${kinds})
      if(NOT kind MATCHES "^PAGE_KIND\\(([a-z_]+), (IN_CYCLE|BESIDE)\\)$")
        message(FATAL_ERROR "${file}: ${kind} is not PAGE_KIND(name, IN_CYCLE) "
                            "or PAGE_KIND(name, BESIDE)")
      endif()
      if(CMAKE_MATCH_1 IN_LIST names)
        message(FATAL_ERROR "${file}: there is a page ${CMAKE_MATCH_1} already")
      endif()
      list(APPEND names ${CMAKE_MATCH_1})
      string(TOUPPER ${CMAKE_MATCH_1} upper)
      set(row " \\\n    X(${upper}, ${CMAKE_MATCH_1}, ${CMAKE_MATCH_2})")
      # A place that is all zero is the compass.
      if(CMAKE_MATCH_1 STREQUAL compass)
        string(PREPEND rows "${row}")
      else()
        string(APPEND rows "${row}")
      endif()
      if(CMAKE_MATCH_2 STREQUAL IN_CYCLE)
        string(APPEND cycle " \\\n    X(${CMAKE_MATCH_1})")
      endif()
    endforeach()
  endforeach()
endforeach()

set(text "// The kinds of page there are, as src/pages declares them.
#ifndef PEJL_BASE_PAGE_LIST_H
#define PEJL_BASE_PAGE_LIST_H

#define PAGE_LIST(X)${rows}

// Those that a cycle may hold.
#define PAGE_CYCLE_LIST(X)${cycle}

#endif
")
# What is the same keeps its time, and nothing is built anew.
set(old)
if(EXISTS ${HEADER})
  file(READ ${HEADER} old)
endif()
if(NOT text STREQUAL old)
  file(WRITE ${HEADER} "${text}")
endif()
