#include "cli/rendering.hpp"

#include "langpick/analysis.hpp"
#include "langpick/report.hpp"

namespace langpick::cli {

std::string rendered(const OutputOptions& options, const Setting& setting, const Recommendation& result,
                     const Io& io) {
  const std::string& format = options.format;
  if (format == "json") return report::recommendation_json(result, setting.kb_file);
  if (format == "markdown") return report::recommendation_markdown(result, setting.kb_file);
  if (format == "svg") return report::recommendation_svg(result);
  if (format == "html") return report::recommendation_html(result, stability(result), setting.kb_file);
  return report::recommendation_text(result, setting.kb_file, text_style(options, io));
}

std::string rendered(report::CiReport ci, const OutputOptions& options, const Io& io) {
  for (report::CiCase& examined : ci.cases) {
    for (report::CiFinding& finding : examined.findings) {
      if (!finding.file.empty()) finding.file = io.path_in_repository(finding.file);
    }
  }
  return report::ci_report(ci, options.format);
}

}  // namespace langpick::cli
