# How our own code is compiled: two INTERFACE targets that every target of ours links PRIVATEly, and no
# dependency ever sees.

# gcc makes copies of functions for how they are called, which take more room than they save time. clang has no such flag.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_BUILD_TYPE STREQUAL Release)
  add_compile_options(-fno-ipa-cp -fno-ipa-sra)
endif()

# The same answers give the same bytes on every machine.
add_library(langpick_determinism INTERFACE)
target_compile_options(langpick_determinism INTERFACE
  -ffp-contract=off                                # no fused multiply-add: it rounds once instead of twice
  "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build"  # no path of the build machine in the program
  "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")

add_library(langpick_warnings INTERFACE)
target_compile_options(langpick_warnings INTERFACE
  -Wall
  -Wextra
  -Wpedantic               # other compilers have to read this too
  -Wcast-qual              # a cast that drops const
  -Wconversion             # int64_t weights must not shrink in silence
  -Wdouble-promotion       # float and double in one expression
  -Wextra-semi
  -Wformat=2
  -Wimplicit-fallthrough
  -Wno-missing-field-initializers  # leaving out what has a default is what designated initialisers are for
  -Wnon-virtual-dtor       # deleting through such a base is undefined
  -Wold-style-cast         # a C cast does whatever it takes
  -Woverloaded-virtual     # a function that hides the one it should override
  $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow>  # two things of one name: the reader picks the wrong one; in a unit
                           # of many files it sees two where each file has one
  -Wsign-conversion        # a negative index becomes a huge one
  -Wswitch-enum            # a new enumerator has to be thought about in every switch
  -Wundef                  # #if of a misspelt macro is 0
  -Wunused
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>  # if and else that do the same: one was to differ
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>      # a branch that can't be reached
  $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>           # && where & was meant
  $<$<BOOL:${LANGPICK_WERROR}>:-Werror>)

# Linked in this form the two are part of our build and not of the installed package.
set(LANGPICK_FLAGS $<BUILD_INTERFACE:langpick_determinism> $<BUILD_INTERFACE:langpick_warnings>)
