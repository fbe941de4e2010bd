// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <vector>

namespace qrtest {

// What a camera sees of a phone that is held up: a frame in grey, and what its code says.
struct PhoneFrame
{
    QString name;
    QImage frame;
    QByteArray text;
};

// A code with its quiet zone, one pixel a module.
[[nodiscard]] QImage codeImage(const QByteArray &text, int dark, int light);

// In a room, by conditions and sizes of family, always the same ones. Made of rules of optics and
// not of photographs: what a decoder reads of them says how it compares, and no more.
[[nodiscard]] std::vector<PhoneFrame> phoneFrames();

} // namespace qrtest
