// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Ids.h"
#include "core/SlipPrinter.h"
#include "paper/CupsAnswers.h"

#include <QDeadlineTimer>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>

namespace paper {

struct CupsSettings
{
    QString queue;
    std::function<QString()> shelterName; // as it is now, for the slips
    core::Mode mode = core::Mode::Real;
    std::chrono::milliseconds call{10'000};     // a client program's time
    std::chrono::milliseconds look{1'000};      // from one look at the queue to the next
    std::chrono::milliseconds patience{30'000}; // with a job that has paper and does not come
    std::chrono::milliseconds perSlip{3'000};   // more of it, as a label printer takes it
    std::chrono::milliseconds most{900'000};    // with any job, out of paper too
};

// Slips by `lp`, and looks at the queue with `lpstat` until they came. What does not come in time,
// or lies in a queue that was stopped, is cancelled: somebody copies those numbers by hand, and a
// slip that came an hour later would lie there for anybody.
class CupsPrinter : public core::SlipPrinter
{
    Q_OBJECT

public:
    explicit CupsPrinter(CupsSettings settings);

    void print(const std::vector<core::Numbered> &people) override;

private:
    struct Job
    {
        int order = 0; // 1, 2, … as they were asked for
        QString id;    // empty: CUPS does not have it yet
        std::vector<core::Numbered> people;
        QDeadlineTimer patience;
        QDeadlineTimer most;
    };
    enum class Fate { Open, Gone, GiveUp };
    enum class Place { First, BehindAnother };

    void submit(int order, const std::optional<QByteArray> &pdf);
    void noteSubmitted(int order, const std::optional<QByteArray> &lp);
    void look();
    void weighAll(const QStringList &known, const std::optional<CupsQueue> &queue);
    [[nodiscard]] Fate weigh(Job &job, const std::optional<CupsQueue> &queue, Place place) const;
    void askHowItEnded(const Job &job);
    void cancel(const Job &job);
    void cancelSame(const std::vector<core::Numbered> &people);
    [[nodiscard]] QDeadlineTimer patienceFor(const Job &job) const;
    void call(const QString &program,
              const QStringList &arguments,
              const QByteArray &input,
              const std::function<void(const std::optional<QByteArray> &)> &then);
    // Of the last one only: whoever waits for another has gone on.
    void say(int order, core::SlipState state);

    CupsSettings m_settings;
    std::vector<Job> m_jobs; // that have not ended, in their order
    int m_lastOrder = 0;
    core::SlipState m_said = core::SlipState::NotOffered;
    QTimer m_nextLook;
    QThreadPool m_painter; // the last member: it waits for its thread before the others go
};

} // namespace paper
