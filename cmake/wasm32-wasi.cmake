# Compiles for WebAssembly, with clang and the C and C++ libraries that Debian has for it (script/bootstrap --page). The
# module asks nothing of a system: that of WASI is only there because its C library is.
set(CMAKE_SYSTEM_NAME Generic)  # CMake 3.25 knows no WASI
set(CMAKE_SYSTEM_PROCESSOR wasm32)
find_program(LANGPICK_WASM_COMPILER NAMES clang++-19 REQUIRED)
# clang runs it after the linker where it is installed, and a module without it is a third larger.
find_program(LANGPICK_WASM_OPT NAMES wasm-opt REQUIRED)
mark_as_advanced(LANGPICK_WASM_COMPILER LANGPICK_WASM_OPT)
set(CMAKE_CXX_COMPILER "${LANGPICK_WASM_COMPILER}")
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_FLAGS_INIT -stdlib=libc++)
