// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <utility>

namespace ocr {

// Pixels that nobody else holds. They are overwritten where it ends, as what lies in freed memory
// may stay there for long.
class OwnPicture
{
public:
    OwnPicture() = default;
    explicit OwnPicture(cv::Mat pixels)
        : m_pixels(std::move(pixels))
    {}
    OwnPicture(OwnPicture &&other) noexcept
        : m_pixels(std::exchange(other.m_pixels, {}))
    {}
    OwnPicture &operator=(OwnPicture &&other) noexcept
    {
        std::swap(m_pixels, other.m_pixels);
        return *this;
    }
    ~OwnPicture() { m_pixels.setTo(0); }

    [[nodiscard]] cv::Mat &pixels() { return m_pixels; }
    [[nodiscard]] const cv::Mat &pixels() const { return m_pixels; }

private:
    cv::Mat m_pixels;
};

} // namespace ocr
