# The test `words`: cmake -DROOT=<source folder> -P cmake/words.cmake
# What a person reads in Russian: a dash between spaces is « — », and a thing has one word (docs/glossary.md). Of the glossary's
# column "not" only those words are held here that nothing else in our sentences begins with.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/complain.cmake)

set(instead_of
  "конфигураци=описание конкурса" "определени=описание конкурса" "категори=номинация" " факт=показатель" "«факт=показатель" "раунд=тур" "Раунд=тур"
  "судь=член жюри" "Судь=член жюри" " очки=баллы" " очков=баллы" "порог=проходной балл" "Порог=проходной балл"
  "ничья=равенство" "ничьи=равенство" "группа жюри=комиссия" "группы жюри=комиссия")

function(check_literal path literal)
  if(literal MATCHES " – .*(а|е|и|о)|(а|е|и|о).* – ")
    complain("${path}: a dash between spaces is « — »: ${literal}")
  endif()
  foreach(pair IN LISTS instead_of)
    string(REPLACE "=" ";" pair "${pair}")
    list(GET pair 0 word)
    list(GET pair 1 ours)
    string(FIND "${literal}" "${word}" found)
    if(NOT found EQUAL -1)
      complain("${path}: «${word}» is «${ours}» here: ${literal}")
    endif()
  endforeach()
endfunction()

# The folders whose sentences are held so far.
set(held base rules office reports cli)

foreach(folder IN LISTS held)
  file(GLOB_RECURSE paths RELATIVE ${ROOT} ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cc)
  foreach(path IN LISTS paths)
    file(READ ${ROOT}/${path} text)
    string(REPLACE ";" "," text "${text}")
    string(REGEX REPLACE "[][]" "" text "${text}")
    string(REGEX REPLACE "\n *//[^\n]*" "\n" text "${text}")
    string(REGEX MATCHALL "\"([^\"\\\n]|\\\\.)*\"" literals "${text}")
    foreach(literal IN LISTS literals)
      check_literal(${path} "${literal}")
    endforeach()
  endforeach()
endforeach()

fail_if_complained()
