# The test `house`: cmake -DROOT=<source folder> -P cmake/house.cmake
# Rules of the house that no tool knows: files stay short, and no binary fraction comes near a mark.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/arrows_allowed.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/complain.cmake)

set(longest_file 300)
set(exact_folders base engine rules)

foreach(folder IN LISTS KONKURS_FOLDERS ITEMS bench cmake)
  file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cc ${ROOT}/${folder}/*.py
       ${ROOT}/${folder}/*.cmake ${ROOT}/${folder}/*.sh)
  foreach(path IN LISTS paths)
    file(READ ${ROOT}/${path} text)
    string(REGEX MATCHALL "\n" breaks "${text}")
    list(LENGTH breaks lines)
    if(lines GREATER longest_file)
      complain("${path}: ${lines} lines, at most ${longest_file}; split it by what it says")
    endif()
  endforeach()
endforeach()

# The code of a file without its strings and comments, which may well speak of double quotes.
function(read_code path out)
  file(READ ${path} text)
  string(REPLACE "'\"'" "" text "${text}")
  string(REGEX REPLACE "\"([^\"\\\n]|\\\\.)*\"" "" text "${text}")
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  set(${out} "\n${text}" PARENT_SCOPE)
endfunction()

foreach(folder IN LISTS exact_folders)
  file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cc)
  foreach(path IN LISTS paths)
    read_code(${ROOT}/${path} code)
    string(REGEX MATCH "[^a-zA-Z_](double|float)[^a-zA-Z_][^\n]*" found "${code}")
    if(found AND NOT found MATCHES "= delete")
      complain("${path}: binary fraction: ${found}")
    endif()
  endforeach()
endforeach()

fail_if_complained()
