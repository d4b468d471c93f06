#include "reports/qr.h"

#include <fmt/format.h>

#include <cassert>
#include <cstdint>
#include <qrcodegen/qrcodegen.hpp>
#include <vector>

namespace reports {
namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

constexpr int edge = 4;  // The standard's quiet zone.

/// The dark squares of a row as rectangles, a run each.
void append_row(std::string& path, const QrCode& code, int y) {
  for (int x = 0; x < code.getSize(); ++x) {
    const int from = x;
    while (code.getModule(x, y)) ++x;
    if (x > from) path += fmt::format("M{} {}h{}v1h-{}z", from + edge, y + edge, x - from, x - from);
  }
}

}  // namespace

std::string qr_svg(std::string_view text) {
  assert(text.size() <= longest_in_qr);
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  const QrCode code = QrCode::encodeSegments({QrSegment::makeBytes(bytes)}, QrCode::Ecc::MEDIUM);
  std::string path;
  for (int y = 0; y < code.getSize(); ++y) append_row(path, code, y);
  const int size = code.getSize() + 2 * edge;
  return fmt::format(
      R"(<svg class="qr" viewBox="0 0 {0} {0}" role="img" aria-label="QR" shape-rendering="crispEdges"><path d="{1}"/></svg>)",
      size, path);
}

}  // namespace reports
