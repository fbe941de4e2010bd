// SPDX-License-Identifier: Apache-2.0
#include "readers/camera/CodeReader.h"

#include "frames/GreyFrame.h"

namespace camera {

CodeReader::CodeReader(Decode decode)
    : m_decode(std::move(decode))
{}

void CodeReader::read(const QVideoFrame &frame)
{
    const frames::GreyFrame grey(frame);
    const QImage &picture = grey.picture();
    const auto text = m_decode({picture.constBits(),
                                picture.width(),
                                picture.height(),
                                static_cast<int>(picture.bytesPerLine())});
    Q_EMIT done(text.value_or(QByteArray()));
}

} // namespace camera
