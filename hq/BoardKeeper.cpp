// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardKeeper.h"

#include "hq/BoardJson.h"

#include <QJsonDocument>

namespace hq {

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool looksTheSame(const Board &one, const Board &other)
{
    return one.shelters == other.shelters && one.kiosks == other.kiosks &&
           one.kiosksHeard == other.kiosksHeard && one.alarms == other.alarms &&
           one.isStoring == other.isStoring;
}

} // namespace

BoardKeeper::BoardKeeper(Clock clock)
    : m_clock(std::move(clock))
    , m_board(std::make_shared<const Board>())
    , m_events(std::make_shared<web::EventStream>([this] { return snapshot(); }))
{}

void BoardKeeper::put(Board board)
{
    const auto before = this->board();
    if (before->version > 0 && looksTheSame(*before, board)) {
        return;
    }
    board.version = before->version + 1;
    const QByteArray data = compact(changesAsJson(board, *before));
    {
        const std::lock_guard lock(m_mutex);
        m_board = std::make_shared<const Board>(std::move(board));
    }
    // After the board is in place: who joins now finds this version in the snapshot already.
    m_events->publish({before->version + 1, "board", data});
}

std::shared_ptr<const Board> BoardKeeper::board() const
{
    const std::lock_guard lock(m_mutex);
    return m_board;
}

Board BoardKeeper::boardNow() const
{
    Board now = *board();
    now.madeAt = m_clock();
    return now;
}

web::Event BoardKeeper::snapshot() const
{
    const Board now = boardNow();
    return {now.version, "board", compact(toJson(now))};
}

} // namespace hq
