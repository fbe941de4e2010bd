// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/BigButton.h"

#include <QWidget>

#include <array>

namespace ui {

// Up to six ways to write a name, to be tapped. It keeps its size while there are none, so that
// nothing moves under a finger when they come or go.
class KanjiChoice : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 6;

    explicit KanjiChoice(const Theme &theme, QWidget *parent = nullptr);

    // Those after the sixth are not shown.
    void setCandidates(const QStringList &kanji);

    // Longer words take smaller type, never more room.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    // One of setCandidates, from 0.
    void chosen(int index);

private:
    void applyTheme();

    const Theme &m_theme;
    std::array<BigButton *, most> m_buttons{};
};

} // namespace ui
