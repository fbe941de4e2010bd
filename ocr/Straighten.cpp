// SPDX-License-Identifier: Apache-2.0
#include "ocr/Straighten.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace ocr {

cv::Size2f millimetres(CardSize size)
{
    switch (size) {
    case CardSize::Id1:
        return {85.60F, 53.98F};
    case CardSize::Id3:
        return {125, 88};
    }
    return {};
}

cv::Mat straighten(const cv::Mat &picture, const FoundCard &card, Turn turn)
{
    const cv::Size2f paper = millimetres(card.size) * pixelsPerMillimetre;
    const cv::Size size(cvRound(paper.width), cvRound(paper.height));
    const auto right = static_cast<float>(size.width);
    const auto bottom = static_cast<float>(size.height);
    const Corners straight{cv::Point2f{0, 0},
                           cv::Point2f{right, 0},
                           cv::Point2f{right, bottom},
                           cv::Point2f{0, bottom}};
    Corners corners = card.corners;
    if (turn == Turn::Half)
        std::rotate(corners.begin(), corners.begin() + 2, corners.end());
    cv::Mat seen;
    cv::warpPerspective(picture,
                        seen,
                        cv::getPerspectiveTransform(corners.data(), straight.data()),
                        size,
                        cv::INTER_CUBIC,
                        cv::BORDER_REPLICATE);
    return seen;
}

} // namespace ocr
