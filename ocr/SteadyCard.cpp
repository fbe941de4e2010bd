// SPDX-License-Identifier: Apache-2.0
#include "ocr/SteadyCard.h"

#include <algorithm>

namespace ocr {

namespace {

using namespace std::chrono_literals;

constexpr auto rest = 500ms;
constexpr float stillMove = 0.01F; // of the card's width

float farthest(const Corners &one, const Corners &other, std::size_t turned)
{
    float most = 0;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        const cv::Point2f way = one[corner] - other[(corner + turned) % 4];
        most = std::max(most, static_cast<float>(cv::norm(way)));
    }
    return most;
}

// Of the card's width. Which of two opposite corners comes first may change where a card stands
// upright on its short side.
float moved(const Corners &from, const Corners &to)
{
    const auto width = static_cast<float>(cv::norm(from[1] - from[0]));
    return std::min(farthest(from, to, 0), farthest(from, to, 2)) / width;
}

} // namespace

SteadyCard::Advice SteadyCard::look(std::chrono::milliseconds now,
                                    const std::optional<Corners> &card,
                                    std::optional<core::IdHindrance> hindrance)
{
    if (!card) {
        m_still.reset();
        return {Step::Anew, hindrance ? hindrance : core::IdHindrance::NoCard};
    }
    if (!m_still || moved(*m_still, *card) >= stillMove) {
        m_still = card;
        m_since = now;
        return {Step::Anew, hindrance};
    }
    const bool isTaken = !hindrance && now - m_since >= rest;
    return {isTaken ? Step::Take : Step::Wait, hindrance};
}

} // namespace ocr
