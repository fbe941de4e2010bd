// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SlipPrinter.h"
#include "paper/CupsAnswers.h"

#include <QDeadlineTimer>
#include <QIODevice>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <vector>

namespace paper {

struct CupsTimes
{
    std::chrono::milliseconds call{10'000};     // a client program's time
    std::chrono::milliseconds look{1'000};      // from one look at the queue to the next
    std::chrono::milliseconds patience{30'000}; // with a job that has paper and does not come
    std::chrono::milliseconds perPage{3'000};   // more of it, as a label printer takes it
    std::chrono::milliseconds most{900'000};    // with any job, out of paper too
};

struct CupsOrder
{
    QStringList arguments; // of lp. A title stands in the queue's history: no number, no name
    QStringList codes; // one a page; the same once more take the place of what lies in the queue
    std::function<bool(QIODevice &to)> paint; // writes the PDF, on another thread
};

// Papers by `lp`, and looks at the queue with `lpstat` until they came. What does not come in time,
// or lies in a queue that was stopped, is cancelled: whoever ordered it has gone on without, and
// a paper that came an hour later would lie there for anybody.
class CupsJobs : public QObject
{
    Q_OBJECT

public:
    CupsJobs(QString queue, const CupsTimes &times, QObject *parent = nullptr);

    // Answers by changed(), later.
    void print(CupsOrder what);
    // Nobody waits for it any more: what has not come by the next look is cancelled.
    void withdraw();

Q_SIGNALS:
    // Of what was printed last: Printing, Printed, OutOfPaper or Failed.
    void changed(core::SlipState state);

private:
    struct Job
    {
        int order = 0; // 1, 2, … as they were asked for
        QString id;    // empty: CUPS does not have it yet
        QStringList codes;
        QDeadlineTimer patience;
        QDeadlineTimer most;
    };
    enum class Fate { Open, Gone, GiveUp };
    enum class Place { First, BehindAnother };

    void submit(int order, const QStringList &arguments, const std::optional<QByteArray> &pdf);
    void noteSubmitted(int order, const std::optional<QByteArray> &lp);
    void look();
    void weighAll(const QStringList &known, const std::optional<CupsQueue> &queue);
    [[nodiscard]] Fate weigh(Job &job, const std::optional<CupsQueue> &queue, Place place) const;
    void askHowItEnded(const Job &job);
    void cancel(const Job &job);
    void cancelSame(const QStringList &codes);
    [[nodiscard]] QDeadlineTimer patienceFor(const Job &job) const;
    void call(const QString &program,
              const QStringList &arguments,
              const QByteArray &input,
              const std::function<void(const std::optional<QByteArray> &)> &then);
    // Of the last one only: whoever waits for another has gone on.
    void say(int order, core::SlipState state);

    QString m_queue;
    CupsTimes m_times;
    std::vector<Job> m_jobs; // that have not ended, in their order
    int m_lastOrder = 0;
    core::SlipState m_said = core::SlipState::NotOffered;
    QTimer m_nextLook;
    QThreadPool m_painter; // the last member: it waits for its thread before the others go
};

} // namespace paper
