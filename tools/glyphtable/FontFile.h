// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRawFont>
#include <QString>

#include <optional>

namespace glyphtable {

// One font by its file: what it lacks is not drawn, by no other font either.
class FontFile
{
public:
    // Of a collection the first face, which is the Japanese one in those that Debian has.
    explicit FontFile(const QString &path);

    [[nodiscard]] bool isThere() const;
    // Black on white, 255 and 0: the letter in its em square with a margin of a quarter em on all
    // sides; nothing: the font lacks it. em in pixels.
    [[nodiscard]] std::optional<QImage> draw(char32_t letter, int em) const;
    // Pixels of the margin.
    [[nodiscard]] static int margin(int em) { return em / 4; }

private:
    QRawFont m_font;
};

} // namespace glyphtable
