# add_folder_tests(<folder> <libraries>)
# One executable per folder of tests, `<folder>_tests` from tests/<folder>/*_test.cc (and whatever .cc those share), with
# Catch2's prebuilt main. One entry in ctest per executable: a process per test case would cost more than the tests.
function(add_folder_tests folder)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cc)
  if(NOT sources)
    return()
  endif()
  add_executable(${folder}_tests ${sources})
  # -O0: they compile far longer than they run, and what they test is optimised all the same.
  target_compile_options(${folder}_tests PRIVATE ${KONKURS_WARNINGS} -O0)
  target_compile_definitions(${folder}_tests PRIVATE
    KONKURS_SOURCE_DIR="${PROJECT_SOURCE_DIR}" KONKURS_BINARY="$<TARGET_FILE:konkurs>")
  target_link_libraries(${folder}_tests PRIVATE ${ARGN} Catch2::Catch2WithMain)
  add_test(NAME ${folder} COMMAND ${folder}_tests)
  set_tests_properties(${folder} PROPERTIES TIMEOUT 3600)
endfunction()
