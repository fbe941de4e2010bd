// SPDX-License-Identifier: Apache-2.0
#include "tools/glyphtable/FontFile.h"

#include <QPainter>
#include <QPainterPath>

namespace glyphtable {

namespace {

// Outlines are taken at this size and scaled: loading a size costs more than drawing at it.
constexpr qreal outlineEm = 256;
// The em square of Japanese type reaches so far above the baseline.
constexpr qreal ascent = 0.88;

} // namespace

FontFile::FontFile(const QString &path)
    : m_font(path, outlineEm, QFont::PreferNoHinting)
{}

bool FontFile::isThere() const
{
    return m_font.isValid();
}

std::optional<QImage> FontFile::draw(char32_t letter, int em) const
{
    if (!m_font.isValid())
        return {};
    const auto glyphs = m_font.glyphIndexesForString(QString::fromUcs4(&letter, 1));
    if (glyphs.isEmpty() || glyphs.front() == 0)
        return {};
    const QPainterPath outline = m_font.pathForGlyph(glyphs.front());
    if (outline.isEmpty())
        return {};
    const qreal advance = m_font.advancesForGlyphIndexes({glyphs.front()}).value(0).x();
    const int across = em + 2 * margin(em);
    QImage image(across, across, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(across / 2.0, margin(em) + ascent * em);
    painter.scale(em / outlineEm, em / outlineEm);
    painter.translate(-advance / 2, 0);
    painter.fillPath(outline, Qt::black);
    return image;
}

} // namespace glyphtable
