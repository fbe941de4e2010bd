// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readers/qr/Luminance.h"

#include <QObject>
#include <QVideoFrame>

#include <functional>

namespace camera {

// One code's content; nothing: none was read. Each reader has a copy of its own.
using Decode = std::function<std::optional<QByteArray>(const qr::Luminance &frame)>;

// What a worker does with a frame.
class CodeReader : public QObject
{
    Q_OBJECT

public:
    explicit CodeReader(Decode decode);
    void read(const QVideoFrame &frame);

Q_SIGNALS:
    // Empty: no code.
    void done(const QByteArray &text);

private:
    Decode m_decode;
};

} // namespace camera
