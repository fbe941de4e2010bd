// SPDX-License-Identifier: Apache-2.0
#include "ui/Theme.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Colours normalColours()
{
    const QColor white(0xff, 0xff, 0xff);
    const QColor ink(0x1a, 0x1a, 0x1c);
    const QColor blue(0x00, 0x2a, 0x9e);
    const QColor red(0x8f, 0x0d, 0x0d);
    return {
        .page = white,
        .text = ink,
        .panel = QColor(0xf1, 0xf4, 0xfa),
        .good = QColor(0x0a, 0x53, 0x2b),
        .warning = QColor(0x70, 0x3a, 0x00),
        .bad = red,
        .focus = QColor(0x00, 0x00, 0x00),
        .focusInner = QColor(0xff, 0xd4, 0x3d),
        .primary = {blue, white, blue},
        .plain = {white, blue, blue},
        .grave = {white, red, red},
        .disabled = {QColor(0xec, 0xec, 0xee), QColor(0x4b, 0x4b, 0x50), QColor(0x76, 0x76, 0x7c)}};
}

Colours highContrastColours()
{
    const QColor black(0x00, 0x00, 0x00);
    const QColor yellow(0xff, 0xe6, 0x00);
    const QColor white(0xff, 0xff, 0xff);
    return {.page = black,
            .text = yellow,
            .panel = QColor(0x14, 0x14, 0x14),
            .good = QColor(0x8a, 0xff, 0xb0),
            .warning = QColor(0xff, 0xc2, 0x66),
            .bad = QColor(0xff, 0xb0, 0xa8),
            .focus = white,
            .focusInner = black,
            .primary = {yellow, black, yellow},
            .plain = {black, yellow, yellow},
            .grave = {black, white, white},
            .disabled = {black, QColor(0xb8, 0xb8, 0xb8), QColor(0x80, 0x80, 0x80)}};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

Colours coloursOf(Look look)
{
    return look == Look::HighContrast ? highContrastColours() : normalColours();
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

ButtonColours Theme::buttonColours(Rank rank) const
{
    const Colours all = colours();
    switch (rank) {
    case Rank::Primary:
        return all.primary;
    case Rank::Plain:
        return all.plain;
    case Rank::Grave:
        return all.grave;
    }
    return all.plain;
}

int Theme::px(int at1080) const
{
    return std::max(1, static_cast<int>(std::lround(at1080 * m_scale)));
}

int Theme::type(int at1080) const
{
    return px(m_textSize == TextSize::Large ? at1080 * 5 / 4 : at1080);
}

QString Theme::styleSheet() const
{
    QFile file(u":/ui/kiosk.qss"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const Colours c = colours();
    const std::pair<QString, QColor> named[] = {
        {u"@page"_s, c.page},
        {u"@text"_s, c.text},
        {u"@panel"_s, c.panel},
        {u"@good"_s, c.good},
        {u"@warning"_s, c.warning},
        {u"@bad"_s, c.bad},
        {u"@focus"_s, c.focus},
        {u"@primaryFill"_s, c.primary.fill},
        {u"@line"_s, c.plain.border},
        {u"@primaryText"_s, c.primary.text},
    };
    for (const auto &[name, colour] : named) {
        sheet.replace(QRegularExpression(name + u"\\b"_s), colour.name());
    }
    // "28type" and "16dp": lengths at 1080 lines.
    static const QRegularExpression length(u"(\\d+)(dp|type)\\b"_s);
    for (auto match = length.match(sheet); match.hasMatch(); match = length.match(sheet)) {
        const int at1080 = match.captured(1).toInt();
        const int pixels = match.captured(2) == u"dp"_s ? px(at1080) : type(at1080);
        sheet.replace(match.capturedStart(), match.capturedLength(), u"%1px"_s.arg(pixels));
    }
    return sheet;
}

void Theme::setLook(Look look)
{
    if (m_look != look) {
        m_look = look;
        Q_EMIT changed();
    }
}

void Theme::setTextSize(TextSize size)
{
    if (m_textSize != size) {
        m_textSize = size;
        Q_EMIT changed();
    }
}

void Theme::fit(QSize window)
{
    // A portrait or square screen is limited by its width instead.
    const double scale =
        std::clamp(std::min(window.height() / 1080.0, window.width() / 1600.0), 0.5, 3.0);
    if (std::abs(scale - m_scale) > 0.001) {
        m_scale = scale;
        Q_EMIT changed();
    }
}

} // namespace ui
