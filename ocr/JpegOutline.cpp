// SPDX-License-Identifier: Apache-2.0
#include "ocr/JpegOutline.h"

#include <QIODevice>

#include <algorithm>

namespace ocr {

namespace {

// ITU-T T.81, table B.1
enum Marker : uchar {
    Stuffed = 0x00, // no marker: a byte of 255 in a scan
    FirstFrame = 0xC0,
    HuffmanTables = 0xC4,
    ArithmeticTables = 0xCC,
    LastFrame = 0xCF,
    FirstRestart = 0xD0,
    Start = 0xD8,
    End = 0xD9,
    Scan = 0xDA,
};

bool isFrame(uchar marker)
{
    return marker >= FirstFrame && marker <= LastFrame && marker != HuffmanTables &&
           marker != ArithmeticTables && marker != 0xC8;
}

// Each scan says only a part of what the coefficients are.
bool isProgressive(uchar marker)
{
    return isFrame(marker) && marker % 4 == 2;
}

// No segment of its own follows.
bool standsAlone(uchar marker)
{
    return marker == 0x01 || (marker >= FirstRestart && marker <= Start);
}

// Also over the bytes of a scan. Nothing: the file ends before there is one.
std::optional<uchar> nextMarker(QIODevice &device)
{
    uchar byte = 0;
    const auto read = [&] { return device.getChar(reinterpret_cast<char *>(&byte)); };
    do {
        while (byte != 0xFF)
            if (!read())
                return {};
        while (byte == 0xFF)
            if (!read())
                return {};
    } while (byte == Stuffed);
    return byte;
}

// Empty: the file ends before.
QByteArray segment(QIODevice &device)
{
    const QByteArray size = device.read(2);
    if (size.size() < 2)
        return {};
    const int length = static_cast<uchar>(size[0]) << 8 | static_cast<uchar>(size[1]);
    return length > 2 ? device.read(length - 2) : QByteArray();
}

struct Frame
{
    int parts = 0;    // colours
    double bytes = 0; // of all its coefficients, two each
};

// Precision, height, width, number of colours; of each its id, how finely it is sampled, its table.
Frame frameOf(const QByteArray &segment)
{
    const auto at = [&](qsizetype index) {
        return index < segment.size() ? static_cast<uchar>(segment[index]) : uchar{0};
    };
    const double pixels = static_cast<double>(at(1) << 8 | at(2)) * (at(3) << 8 | at(4));
    Frame frame{at(5), 0};
    int samples = 0;
    int finest[2] = {1, 1};
    for (int part = 0; part < frame.parts; ++part) {
        const uchar fineness = at(7 + 3 * part);
        samples += (fineness >> 4) * (fineness & 15);
        finest[0] = std::max(finest[0], fineness >> 4);
        finest[1] = std::max(finest[1], fineness & 15);
    }
    frame.bytes = 2 * pixels * samples / (finest[0] * finest[1]);
    return frame;
}

std::optional<JpegOutline> outlineOf(QIODevice &device)
{
    JpegOutline outline;
    Frame frame;
    bool isAtOnce = true;
    if (nextMarker(device) != Start)
        return {};
    while (const auto marker = nextMarker(device)) {
        if (*marker == End) {
            outline.held = isAtOnce ? 0 : frame.bytes;
            return outline;
        }
        if (standsAlone(*marker))
            continue;
        const QByteArray content = segment(device);
        if (isFrame(*marker)) {
            frame = frameOf(content);
            isAtOnce = !isProgressive(*marker);
        }
        if (*marker == Scan) {
            outline.scans += 1;
            const int parts = content.isEmpty() ? 0 : static_cast<uchar>(content[0]);
            isAtOnce = isAtOnce && outline.scans == 1 && parts == frame.parts;
        }
    }
    return {};
}

} // namespace

std::optional<JpegOutline> jpegOutline(QIODevice &device)
{
    const qint64 place = device.pos();
    auto outline = outlineOf(device);
    return device.seek(place) ? outline : std::nullopt;
}

} // namespace ocr
