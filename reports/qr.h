#pragma once
/// A QR code as a picture inside a page. Only qr.cc knows the library.

#include <string>
#include <string_view>

namespace reports {

/// Longer texts make squares too small for a phone's camera.
inline constexpr std::size_t longest_in_qr = 200;

/// An <svg> with the white edge that readers need; readable with 15 % of it spoilt. At most longest_in_qr bytes.
std::string qr_svg(std::string_view text);

}  // namespace reports
