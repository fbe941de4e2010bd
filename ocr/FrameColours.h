// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVideoFrame>

#include <opencv2/core.hpp>

namespace ocr {

// A frame's colours, 8 bit, blue, green and red; a copy, as what reads an ID works longer than a
// frame lives. Empty: the frame lies in no memory that can be read, or in a format that no camera
// for a desk delivers.
[[nodiscard]] cv::Mat coloursOf(QVideoFrame frame);
[[nodiscard]] cv::Mat coloursOf(const QImage &picture);

} // namespace ocr
