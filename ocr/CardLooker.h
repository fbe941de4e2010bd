// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ocr/IdLooker.h"
#include "ocr/IdReader.h"
#include "ocr/OwnPicture.h"
#include "ocr/SteadyCard.h"

#include <QElapsedTimer>

#include <chrono>
#include <vector>

namespace ocr {

// Waits for an ID to lie well, takes three pictures of it and has them read: what most of them say
// counts.
class CardLooker final : public IdLooker
{
public:
    // Looking costs a tenth of a second of a core. While nothing lies there so much is enough for
    // the other ways in, which share the machine.
    static constexpr std::chrono::milliseconds betweenLooks{400};

    explicit CardLooker(IdReader reader);

    [[nodiscard]] IdSight look(const QVideoFrame &frame) override;
    [[nodiscard]] IdOutcome read() override;
    void forget() override;

private:
    [[nodiscard]] IdSight judge(OwnPicture picture, std::chrono::milliseconds now);

    IdReader m_reader;
    SteadyCard m_steady;
    std::vector<OwnPicture> m_taken; // of one and the same card
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_lookedAt{0};
    IdSight m_last{core::IdHindrance::NoCard, IdSight::Picture::None};
};

} // namespace ocr
