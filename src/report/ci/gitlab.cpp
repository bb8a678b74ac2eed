#include "report/ci/formats.hpp"
#include "report/json_writer.hpp"
#include "util/printable.hpp"

namespace langpick::report {

std::string gitlab_code_quality(const CiReport& report) {
  JsonWriter out;
  out.begin_array();
  Fingerprints fingerprints;
  for (const CiCase& examined : report.cases) {
    for (const CiFinding& finding : examined.findings) {
      out.begin_object().member("description", std::string_view{message_of(finding)});
      out.member("check_name", std::string_view{finding.code});
      out.member("fingerprint", std::string_view{fingerprints.next(finding)});
      out.member("severity", finding.level == CiLevel::error ? "major" : "minor");
      const std::string path =
          finding.file.empty() ? "." : util::printable(finding.file);  // one has to be there
      out.key("location").begin_object().member("path", std::string_view{path});
      out.key("lines")
          .begin_object()
          .member("begin", position_of(finding).value_or(CiPosition{}).line)
          .end_object();
      out.end_object().end_object();
    }
  }
  out.end_array();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
