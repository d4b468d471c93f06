# For tests that are CMake scripts: all complaints, one line each, then one failure (SEND_ERROR prints a stack for each).
function(complain text)
  message(NOTICE "${text}")
  set_property(GLOBAL PROPERTY complained TRUE)
endfunction()

macro(fail_if_complained)
  get_property(complained GLOBAL PROPERTY complained)
  if(complained)
    message(FATAL_ERROR "see above")
  endif()
endmacro()
