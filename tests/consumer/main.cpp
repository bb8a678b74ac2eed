#include <iostream>

#include "langpick/version.hpp"

int main() { std::cout << "langpick " << langpick::version << '\n'; }
