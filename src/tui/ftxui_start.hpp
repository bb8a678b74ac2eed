#pragma once

namespace langpick::tui {

/// FTXUI's screen builds tables of box-drawing characters when a program starts: a quarter of a million
/// instructions, an eighth of what a recommendation may cost. The build puts that off
/// (cmake/LateFtxui.cmake), and it has to be made up for before the first screen is drawn. Safe to call
/// again.
void start_ftxui();

}  // namespace langpick::tui
