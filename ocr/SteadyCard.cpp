// SPDX-License-Identifier: Apache-2.0
#include "ocr/SteadyCard.h"

#include <algorithm>

namespace ocr {

namespace {

using namespace std::chrono_literals;

constexpr int framesToTake = 3; // to vote among
constexpr auto rest = 500ms;
constexpr float stillMove = 0.01F; // of the card's width
// Another card, or the same one shown anew, does not lie where the last one lay.
constexpr float farMove = 0.25F;
// A hand before the lens, or a frame in which nothing was found, removes no card.
constexpr auto removal = 400ms;

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
    if (m_taken == framesToTake) {
        const Advice advice = waitForRemoval(now, card);
        if (advice.step == Step::Done)
            return advice;
    }
    if (!card) {
        m_still.reset();
        m_taken = 0;
        return {Step::Wait, hindrance ? hindrance : core::IdHindrance::NoCard};
    }
    if (!m_still || moved(*m_still, *card) >= stillMove) {
        m_still = card;
        m_since = now;
        m_taken = 0; // votes are among frames of one and the same card
    }
    if (hindrance)
        return {Step::Wait, hindrance};
    if (now - m_since < rest)
        return {Step::Wait, {}};
    ++m_taken;
    if (m_taken == framesToTake)
        m_since = now;
    return {Step::Take, {}};
}

SteadyCard::Advice SteadyCard::waitForRemoval(std::chrono::milliseconds now,
                                              const std::optional<Corners> &card)
{
    const bool there = card && moved(*m_still, *card) < farMove;
    if (there)
        m_since = now;
    if (there || (!card && now - m_since < removal))
        return {Step::Done, {}};
    m_still.reset();
    m_taken = 0;
    return {Step::Wait, {}};
}

} // namespace ocr
