// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// The face was read: now the card is to be laid on the reader.
class LayFaceScreen : public Page
{
    Q_OBJECT

public:
    explicit LayFaceScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::LayFace &state);
    void forget() override { m_problem.reset(); }

protected:
    void retranslate() override;

private:
    std::optional<core::IntakeProblem> m_problem; // all that the page shows of its state
    QLabel *m_trouble;
    QLabel *m_advice;
    QLabel *m_again;
    BigButton *m_goOn;
};

} // namespace ui
