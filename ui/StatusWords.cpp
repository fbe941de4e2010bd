// SPDX-License-Identifier: Apache-2.0
#include "ui/StatusWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using core::DeskStatus;
using State = StatusWord::State;

constexpr qint64 megabyte = 1'000'000;
constexpr qint64 gigabyte = 1'000 * megabyte;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::StatusWords)

public:
    static QString age(qint64 elapsed)
    {
        if (elapsed < minute) {
            return tr("たった今");
        }
        if (elapsed < hour) {
            return tr("%n分前", nullptr, static_cast<int>(elapsed / minute));
        }
        if (elapsed < day) {
            return tr("%n時間前", nullptr, static_cast<int>(elapsed / hour));
        }
        return tr("%n日前", nullptr, static_cast<int>(elapsed / day));
    }

    static StatusWord reader(const DeskStatus &status)
    {
        switch (status.reader) {
        case DeskStatus::Reader::Ready:
            return {tr("使えます"), State::Good};
        case DeskStatus::Reader::Held:
            return {tr("ほかが使用中"), State::Warning};
        case DeskStatus::Reader::Missing:
            return {tr("ありません"), State::Bad};
        }
        return {};
    }

    static std::optional<StatusWord> camera(const DeskStatus &status)
    {
        return status.camera == DeskStatus::Camera::Lost
                   ? std::optional(StatusWord{tr("使えません"), State::Warning})
                   : std::nullopt;
    }

    static StatusWord battery(const DeskStatus &status)
    {
        if (!status.batteryPercent) {
            return {tr("コンセント"), State::Good};
        }
        const int percent = *status.batteryPercent;
        if (status.power == DeskStatus::Power::Mains) {
            return {tr("充電中 %1%").arg(percent), State::Good};
        }
        const State state = percent <= 10   ? State::Bad
                            : percent <= 30 ? State::Warning
                                            : State::Good;
        return {tr("電池で %1%").arg(percent), state};
    }

    // The worst first: there is room for one thing.
    static StatusWord disk(const DeskStatus &status)
    {
        if (status.check == DeskStatus::Check::Failed) {
            return {tr("記録がこわれています：本部に電話"), State::Bad};
        }
        switch (status.disk) {
        case DeskStatus::Disk::Unusable:
            return {tr("記録できません：紙に書く"), State::Bad};
        case DeskStatus::Disk::ReserveInUse:
            return {tr("いっぱい。予備を使用中：本部に電話"), State::Bad};
        case DeskStatus::Disk::Low:
            return {tr("あと%1 MB：本部に電話").arg(status.diskFreeBytes / megabyte), State::Bad};
        case DeskStatus::Disk::Enough:
            break;
        }
        return copies(status);
    }

    static StatusWord copies(const DeskStatus &status)
    {
        const StatusWord room = freeRoom(status.diskFreeBytes);
        switch (status.backup) {
        case DeskStatus::Backup::MediumMissing:
            return {tr("控えのメモリーがありません"), State::Warning};
        case DeskStatus::Backup::Failed:
            return {tr("控えがとれません"), State::Warning};
        case DeskStatus::Backup::OnTheSameDisk:
            return {room.words + u" · "_s + tr("控えも同じ場所"), room.state};
        case DeskStatus::Backup::NotYet:
        case DeskStatus::Backup::OnAnotherMedium:
            break;
        }
        return room;
    }

    static StatusWord freeRoom(qint64 free)
    {
        const double gigabytes = static_cast<double>(free) / static_cast<double>(gigabyte);
        return {tr("空き %1 GB").arg(gigabytes, 0, 'f', gigabytes < 10 ? 1 : 0),
                free < 2 * gigabyte ? State::Warning : State::Good};
    }

    static StatusWord clock(const DeskStatus &status)
    {
        if (status.clock == DeskStatus::Clock::Good) {
            return {tr("合っています"), State::Good};
        }
        if (status.clockAhead == 0) {
            return {tr("たしかめて"), State::Warning};
        }
        return {status.clockAhead > 0 ? fast(status.clockAhead) : slow(-status.clockAhead),
                State::Warning};
    }

    static QString fast(qint64 ahead)
    {
        if (ahead < hour) {
            return tr("%n分進んでいます", nullptr, static_cast<int>(ahead / minute));
        }
        if (ahead < day) {
            return tr("%n時間進んでいます", nullptr, static_cast<int>(ahead / hour));
        }
        return tr("%n日進んでいます", nullptr, static_cast<int>(ahead / day));
    }

    static QString slow(qint64 behind)
    {
        if (behind < hour) {
            return tr("%n分遅れています", nullptr, static_cast<int>(behind / minute));
        }
        if (behind < day) {
            return tr("%n時間遅れています", nullptr, static_cast<int>(behind / hour));
        }
        return tr("%n日遅れています", nullptr, static_cast<int>(behind / day));
    }

    static StatusWord link(const DeskStatus &status, qint64 now)
    {
        QString words;
        State state = State::Warning;
        switch (status.link) {
        case DeskStatus::Link::NotConfigured:
            return {tr("つながない設定"), State::Warning};
        case DeskStatus::Link::NeverReached:
            words = tr("まだつながりません");
            break;
        case DeskStatus::Link::Reached:
            words = tr("届いた：%1").arg(age(now - status.lastReceipt));
            state = State::Good;
            break;
        case DeskStatus::Link::Lost:
            words = tr("切れています：%1").arg(age(now - status.lastReceipt));
            break;
        case DeskStatus::Link::Intercepted:
            words = tr("Wi-Fi のログインが必要です");
            state = State::Bad;
            break;
        case DeskStatus::Link::Refused:
            words = tr("本部がことわりました");
            state = State::Bad;
            break;
        }
        if (status.waiting > 0) {
            words += u" · "_s + tr("未送信 %1").arg(status.waiting);
        }
        return {words, state};
    }
};

} // namespace

StatusWord readerWord(const DeskStatus &status)
{
    return Words::reader(status);
}

std::optional<StatusWord> cameraWord(const DeskStatus &status)
{
    return Words::camera(status);
}

StatusWord batteryWord(const DeskStatus &status)
{
    return Words::battery(status);
}

StatusWord diskWord(const DeskStatus &status)
{
    return Words::disk(status);
}

StatusWord clockWord(const DeskStatus &status)
{
    return Words::clock(status);
}

StatusWord linkWord(const DeskStatus &status, qint64 now)
{
    return Words::link(status, now);
}

} // namespace ui
