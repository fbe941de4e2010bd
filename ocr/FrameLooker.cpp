// SPDX-License-Identifier: Apache-2.0
#include "ocr/FrameLooker.h"

#include <utility>

namespace ocr {

FrameLooker::FrameLooker(std::unique_ptr<IdLooker> looker)
    : m_looker(std::move(looker))
{}

void FrameLooker::look(const QVideoFrame &frame, Task task)
{
    IdSight sight = m_looker->look(frame);
    if (sight.picture == IdSight::Picture::Taken && task == Task::LookOnly) {
        m_looker->forget();
        sight.picture = IdSight::Picture::None;
    }
    Q_EMIT looked(sight);
    if (sight.picture == IdSight::Picture::Taken) {
        Q_EMIT wasRead(m_looker->read());
    }
}

void FrameLooker::forget()
{
    m_looker->forget();
}

} // namespace ocr
